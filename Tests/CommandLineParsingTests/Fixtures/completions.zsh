#compdef larder git-larder
# zsh completion for larder: install as `_larder` in a folder of $fpath, with a link `_git-larder`.

__larder_revisions() {
  __larder_lines "echo HEAD; git for-each-ref --format='%(refname:short)' refs/heads refs/tags refs/remotes"
}

# Offers the lines that a command prints, as data.
__larder_lines() {
  local -a lines
  lines=(${(f)"$(eval "$1" 2>/dev/null)"})
  compadd -a lines
}

_larder__report__cost() {
  _arguments -s -S \
    '(--months)--months=[how far to look back]:N: ' \
    '*-C+[run as if started in DIR]:DIR:_files -/' \
    '*-f+[write this format, to FILE when one is named]:F\[=FILE\]:((json\:one\ object text\:a\ table))' \
    '*--format=[write this format, to FILE when one is named]:F\[=FILE\]:((json\:one\ object text\:a\ table))' \
    '(--color)--color=-[colour the output]::WHEN:((auto\:when\ the\ output\ is\ a\ terminal always\:in\ files\ and\ pipes\ too never\:not\ at\ all))' \
    '(-q --quiet)-q[print nothing but results]' \
    '(-q --quiet)--quiet[print nothing but results]' \
    '*-v[say more on standard error]' \
    '*--verbose[say more on standard error]' \
    '(-h --help)-h[show help and exit]' \
    '(-h --help)--help[show help and exit]' \
    '(--version)--version[show the version and exit]'
}

_larder__report__trend() {
  _arguments -s -S \
    '(--months)--months=[how far to look back]:N: ' \
    '*-C+[run as if started in DIR]:DIR:_files -/' \
    '*-f+[write this format, to FILE when one is named]:F\[=FILE\]:((json\:one\ object text\:a\ table))' \
    '*--format=[write this format, to FILE when one is named]:F\[=FILE\]:((json\:one\ object text\:a\ table))' \
    '(--color)--color=-[colour the output]::WHEN:((auto\:when\ the\ output\ is\ a\ terminal always\:in\ files\ and\ pipes\ too never\:not\ at\ all))' \
    '(-q --quiet)-q[print nothing but results]' \
    '(-q --quiet)--quiet[print nothing but results]' \
    '*-v[say more on standard error]' \
    '*--verbose[say more on standard error]' \
    '(-h --help)-h[show help and exit]' \
    '(-h --help)--help[show help and exit]' \
    '(--version)--version[show the version and exit]'
}

_larder__report() {
  local context state state_descr line curcontext=$curcontext
  local -A opt_args
  local -a commands
  _arguments -C -s -S \
    '(--months)--months=[how far to look back]:N: ' \
    '*-C+[run as if started in DIR]:DIR:_files -/' \
    '*-f+[write this format, to FILE when one is named]:F\[=FILE\]:((json\:one\ object text\:a\ table))' \
    '*--format=[write this format, to FILE when one is named]:F\[=FILE\]:((json\:one\ object text\:a\ table))' \
    '(--color)--color=-[colour the output]::WHEN:((auto\:when\ the\ output\ is\ a\ terminal always\:in\ files\ and\ pipes\ too never\:not\ at\ all))' \
    '(-q --quiet)-q[print nothing but results]' \
    '(-q --quiet)--quiet[print nothing but results]' \
    '*-v[say more on standard error]' \
    '*--verbose[say more on standard error]' \
    '(-h --help)-h[show help and exit]' \
    '(-h --help)--help[show help and exit]' \
    '(--version)--version[show the version and exit]' \
    '(-): :->command' \
    '(-)*:: :->rest'
  case $state in
    command)
      commands=('trend:what comes and goes, month by month' 'cost:what it is worth')
      _describe -t commands command commands
      ;;
    rest)
      case $words[1] in
        trend) _larder__report__trend ;;
        cost) _larder__report__cost ;;
      esac
      ;;
  esac
}

_larder__merge() {
  _arguments -s -S \
    '*-C+[run as if started in DIR]:DIR:_files -/' \
    '*-f+[write this format, to FILE when one is named]:F\[=FILE\]:((json\:one\ object text\:a\ table))' \
    '*--format=[write this format, to FILE when one is named]:F\[=FILE\]:((json\:one\ object text\:a\ table))' \
    '(--color)--color=-[colour the output]::WHEN:((auto\:when\ the\ output\ is\ a\ terminal always\:in\ files\ and\ pipes\ too never\:not\ at\ all))' \
    '(-q --quiet)-q[print nothing but results]' \
    '(-q --quiet)--quiet[print nothing but results]' \
    '*-v[say more on standard error]' \
    '*--verbose[say more on standard error]' \
    '(-h --help)-h[show help and exit]' \
    '(-h --help)--help[show help and exit]' \
    '(--version)--version[show the version and exit]' \
    '*:FILE:_files'
}

_larder__add() {
  _arguments -s -S \
    '(--kitchen)--kitchen[on the kitchen shelf]' \
    '(--cellar)--cellar[on the cellar shelf]' \
    '*-C+[run as if started in DIR]:DIR:_files -/' \
    '*-f+[write this format, to FILE when one is named]:F\[=FILE\]:((json\:one\ object text\:a\ table))' \
    '*--format=[write this format, to FILE when one is named]:F\[=FILE\]:((json\:one\ object text\:a\ table))' \
    '(--color)--color=-[colour the output]::WHEN:((auto\:when\ the\ output\ is\ a\ terminal always\:in\ files\ and\ pipes\ too never\:not\ at\ all))' \
    '(-q --quiet)-q[print nothing but results]' \
    '(-q --quiet)--quiet[print nothing but results]' \
    '*-v[say more on standard error]' \
    '*--verbose[say more on standard error]' \
    '(-h --help)-h[show help and exit]' \
    '(-h --help)--help[show help and exit]' \
    '(--version)--version[show the version and exit]' \
    ':ITEM: ' \
    '::N: '
}

_larder__list() {
  _arguments -s -S \
    '(-d --depth)-d+[how many shelves to look behind]:N: ' \
    '(-d --depth)--depth=[how many shelves to look behind]:N: ' \
    '(-n --top)-n+[list the first N things]:N: ' \
    '(-n --top)--top=[list the first N things]:N: ' \
    '(--base)--base=[compare with the larder as it was at REV, and show only what was added or eaten since]:REV:__larder_revisions' \
    '(--staged)--staged[look at the shopping bag instead of the shelves]' \
    '(--stale --no-stale)--stale[list what is past its date]' \
    '(--stale --no-stale)--no-stale[list what is past its date]' \
    '*--owner=[list what NAME bought]:NAME:{__larder_lines '\''larder owners'\''}' \
    '*-C+[run as if started in DIR]:DIR:_files -/' \
    '*-f+[write this format, to FILE when one is named]:F\[=FILE\]:((json\:one\ object text\:a\ table))' \
    '*--format=[write this format, to FILE when one is named]:F\[=FILE\]:((json\:one\ object text\:a\ table))' \
    '(--color)--color=-[colour the output]::WHEN:((auto\:when\ the\ output\ is\ a\ terminal always\:in\ files\ and\ pipes\ too never\:not\ at\ all))' \
    '(-q --quiet)-q[print nothing but results]' \
    '(-q --quiet)--quiet[print nothing but results]' \
    '*-v[say more on standard error]' \
    '*--verbose[say more on standard error]' \
    '(-h --help)-h[show help and exit]' \
    '(-h --help)--help[show help and exit]' \
    '(--version)--version[show the version and exit]' \
    '::REV:__larder_revisions' \
    '*:PATH:_files'
}

_larder() {
  local context state state_descr line curcontext=$curcontext
  local -A opt_args
  local -a commands
  _arguments -C -s -S \
    '*-C+[run as if started in DIR]:DIR:_files -/' \
    '*-f+[write this format, to FILE when one is named]:F\[=FILE\]:((json\:one\ object text\:a\ table))' \
    '*--format=[write this format, to FILE when one is named]:F\[=FILE\]:((json\:one\ object text\:a\ table))' \
    '(--color)--color=-[colour the output]::WHEN:((auto\:when\ the\ output\ is\ a\ terminal always\:in\ files\ and\ pipes\ too never\:not\ at\ all))' \
    '(-q --quiet)-q[print nothing but results]' \
    '(-q --quiet)--quiet[print nothing but results]' \
    '*-v[say more on standard error]' \
    '*--verbose[say more on standard error]' \
    '(-h --help)-h[show help and exit]' \
    '(-h --help)--help[show help and exit]' \
    '(--version)--version[show the version and exit]' \
    '(-): :->command' \
    '(-)*:: :->rest'
  case $state in
    command)
      commands=('list:list what is on the shelves' 'add:put something on a shelf' 'merge:merge shopping lists' 'report:tell how the larder fares' 'help:explain a command, or list them all with --all')
      _describe -t commands command commands
      ;;
    rest)
      case $words[1] in
        list) _larder__list ;;
        add) _larder__add ;;
        merge) _larder__merge ;;
        report) _larder__report ;;
        help) _arguments '--all[list every command]' '*:command:(list add merge report)' ;;
      esac
      ;;
  esac
}

_git-larder() {
  _larder "$@"
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _larder "$@"
else
  compdef _larder larder git-larder
fi
