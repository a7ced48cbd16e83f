# bash completion for larder: install as `larder`, with a link `git-larder`.

_larder() {
  __larder_complete 1
}

# git's own completion calls this for `git larder`.
_git_larder() {
  local index=${__git_cmd_idx:-1}
  while ((index < COMP_CWORD)) && [[ ${COMP_WORDS[index]} != larder ]]; do
    ((index++))
  done
  __larder_complete $((index + 1))
}

# Offers the lines of standard input that begin with the current word. A line is data (a branch
# may be called `$(reboot)`): nothing in it is expanded, and it is quoted before it is inserted.
__larder_offer() {
  local line
  while IFS= read -r line; do
    if [[ $line == "$cur"* ]]; then
      printf -v line %q "$line"
      COMPREPLY+=("$prefix$line")
    fi
  done
}

# Offers paths: compgen's action is `file` or `directory`.
__larder_paths() {
  local line
  compopt -o filenames 2>/dev/null
  while IFS= read -r line; do
    COMPREPLY+=("$prefix$line")
  done < <(compgen -A "$1" -- "$cur")
}

__larder_revisions() {
  __larder_offer < <(echo HEAD; git for-each-ref --format='%(refname:short)' refs/heads refs/tags refs/remotes 2>/dev/null)
}

# Completes the current word; $1 is the index of the first word after the tool's name.
__larder_complete() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
  local prefix='' glued='' place='' skip='' dashes='' operands=0 index word
  COMPREPLY=()
  # `--name=value` is three words, unless the user took `=` out of COMP_WORDBREAKS.
  if [[ $cur == = ]]; then
    cur='' glued=1
  elif [[ $prev == = ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]} glued=1
  elif [[ $cur == --*=* ]]; then
    prev=${cur%%=*} prefix=${cur%%=*}= cur=${cur#*=} glued=1
  fi
  for ((index = $1; index < COMP_CWORD; index++)); do
    word=${COMP_WORDS[index]}
    if [[ $word == = ]]; then
      skip=1
    elif [[ -n $skip ]]; then
      skip=''
    else
      case $word in
        --) dashes=1; break ;;
        -?*)
          case "$place:$word" in
            *:-C | *:-f | *:--format | 'list:-d' | 'list:--depth' | 'list:-n' | 'list:--top' | 'list:--base' | 'list:--owner' | 'report:--months' | 'report trend:--months' | 'report cost:--months') skip=1 ;;
          esac
          ;;
        *)
          case "$place:$word" in
            ':list') place='list' ;;
            ':add') place='add' ;;
            ':merge') place='merge' ;;
            ':report') place='report' ;;
            'report:trend') place='report trend' ;;
            'report:cost') place='report cost' ;;
            ':help') place='help' ;;
            *) ((operands++)) ;;
          esac
          ;;
      esac
    fi
  done
  if [[ -z $dashes && -n $skip$glued ]]; then
    case "$place:$prev" in
      *:-C) __larder_paths directory ;;
      *:-f | *:--format) __larder_offer < <(printf '%s\n' 'json' 'text') ;;
      *:--color) __larder_offer < <(printf '%s\n' 'auto' 'always' 'never') ;;
      'list:-d' | 'list:--depth') : ;;
      'list:-n' | 'list:--top') : ;;
      'list:--base') __larder_revisions ;;
      'list:--owner') __larder_offer < <(larder owners 2>/dev/null) ;;
      'report:--months') : ;;
      'report trend:--months') : ;;
      'report cost:--months') : ;;
      *) __larder_paths file ;;
    esac
  elif [[ -z $dashes && $cur == -* ]]; then
    case $place in
      '') __larder_offer < <(printf '%s\n' '-C' '-f' '--format' '--color' '-q' '--quiet' '-v' '--verbose' '-h' '--help' '--version') ;;
      'list') __larder_offer < <(printf '%s\n' '-d' '--depth' '-n' '--top' '--base' '--staged' '--stale' '--no-stale' '--owner' '-C' '-f' '--format' '--color' '-q' '--quiet' '-v' '--verbose' '-h' '--help' '--version') ;;
      'add') __larder_offer < <(printf '%s\n' '--kitchen' '--cellar' '-C' '-f' '--format' '--color' '-q' '--quiet' '-v' '--verbose' '-h' '--help' '--version') ;;
      'merge') __larder_offer < <(printf '%s\n' '-C' '-f' '--format' '--color' '-q' '--quiet' '-v' '--verbose' '-h' '--help' '--version') ;;
      'report') __larder_offer < <(printf '%s\n' '--months' '-C' '-f' '--format' '--color' '-q' '--quiet' '-v' '--verbose' '-h' '--help' '--version') ;;
      'report trend') __larder_offer < <(printf '%s\n' '--months' '-C' '-f' '--format' '--color' '-q' '--quiet' '-v' '--verbose' '-h' '--help' '--version') ;;
      'report cost') __larder_offer < <(printf '%s\n' '--months' '-C' '-f' '--format' '--color' '-q' '--quiet' '-v' '--verbose' '-h' '--help' '--version') ;;
      'help') __larder_offer < <(printf '%s\n' '--all') ;;
    esac
  else
    case "$place:${dashes:+--}$operands" in
      ':0') __larder_offer < <(printf '%s\n' 'list' 'add' 'merge' 'report' 'help') ;;
      'list:'0) __larder_revisions ;;
      'list:'--*) __larder_paths file ;;
      'add:'0) : ;;
      'add:'1) : ;;
      'merge:'[0-9]*) __larder_paths file ;;
      'report:0') __larder_offer < <(printf '%s\n' 'trend' 'cost') ;;
      'help:0') __larder_offer < <(printf '%s\n' 'list' 'add' 'merge' 'report') ;;
    esac
  fi
}

complete -F _larder larder git-larder
