package billing

// TODO(split-billing): this queue belongs to its own service
func Retry(payment Payment) error {
	pattern := `// TODO: not a marker either`
	// HACK: the gateway drops every hundredth answer, so we ask twice
	return ask(payment, pattern)
}
