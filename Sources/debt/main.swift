import DebtCLI

Process.exit(Tool.run(bytes: Process.arguments, console: Process.console))
