# fish completion for larder: install as `larder.fish`, with a link `git-larder.fish`.

# Succeeds when the words before the current one lead to the command that is named.
function __larder_is_at
    set -l place
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
            continue
        end
        switch "$place:$word"
            case '*:--'
                break
            case '*:-C' '*:-f' '*:--format' 'list:-d' 'list:--depth' 'list:-n' 'list:--top' 'list:--base' 'list:--owner' 'report:--months' 'report trend:--months' 'report cost:--months'
                set skip 1
            case '*:-*'
            case ':list'
                set place 'list'
            case ':add'
                set place 'add'
            case ':merge'
                set place 'merge'
            case ':report'
                set place 'report'
            case 'report:trend'
                set place 'report trend'
            case 'report:cost'
                set place 'report cost'
            case ':help'
                set place help
        end
    end
    test "$place" = "$argv"
end

function __larder_revisions
    echo HEAD
    git for-each-ref --format='%(refname:short)' refs/heads refs/tags refs/remotes 2>/dev/null
end

complete -c larder -f
complete -c git-larder -w larder
complete -c larder -n '__larder_is_at ' -a 'list' -d 'list what is on the shelves'
complete -c larder -n '__larder_is_at ' -a 'add' -d 'put something on a shelf'
complete -c larder -n '__larder_is_at ' -a 'merge' -d 'merge shopping lists'
complete -c larder -n '__larder_is_at ' -a 'report' -d 'tell how the larder fares'
complete -c larder -n '__larder_is_at ' -a 'help' -d 'explain a command, or list them all with --all'
complete -c larder -n '__larder_is_at help' -a 'list add merge report'
complete -c larder -n '__larder_is_at help' -l all -d 'list every command'
complete -c larder -s C -d 'run as if started in DIR' -r -f -a '(__fish_complete_directories)'
complete -c larder -s f -l format -d 'write this format, to FILE when one is named' -r -f -a '\'json\'\\t\'one object\' \'text\'\\t\'a table\''
complete -c larder -l color -d 'colour the output' -f -a '\'auto\'\\t\'when the output is a terminal\' \'always\'\\t\'in files and pipes too\' \'never\'\\t\'not at all\''
complete -c larder -s q -l quiet -d 'print nothing but results'
complete -c larder -s v -l verbose -d 'say more on standard error'
complete -c larder -s h -l help -d 'show help and exit'
complete -c larder -l version -d 'show the version and exit'
complete -c larder -n '__larder_is_at list' -s d -l depth -d 'how many shelves to look behind' -r -f
complete -c larder -n '__larder_is_at list' -s n -l top -d 'list the first N things' -r -f
complete -c larder -n '__larder_is_at list' -l base -d 'compare with the larder as it was at REV, and show only what was added or eaten since' -r -f -a '(__larder_revisions)'
complete -c larder -n '__larder_is_at list' -l staged -d 'look at the shopping bag instead of the shelves'
complete -c larder -n '__larder_is_at list' -l stale -d 'list what is past its date'
complete -c larder -n '__larder_is_at list' -l no-stale -d 'list what is past its date'
complete -c larder -n '__larder_is_at list' -l owner -d 'list what NAME bought' -r -f -a '(larder owners 2>/dev/null)'
complete -c larder -n '__larder_is_at list' -f -a '(__larder_revisions)'
complete -c larder -n '__larder_is_at list; and contains -- -- (commandline -opc)' -F
complete -c larder -n '__larder_is_at add' -l kitchen -d 'on the kitchen shelf'
complete -c larder -n '__larder_is_at add' -l cellar -d 'on the cellar shelf'
complete -c larder -n '__larder_is_at merge' -F
complete -c larder -n '__larder_is_at report' -a 'trend' -d 'what comes and goes, month by month'
complete -c larder -n '__larder_is_at report' -a 'cost' -d 'what it is worth'
complete -c larder -n '__larder_is_at report' -l months -d 'how far to look back' -r -f
complete -c larder -n '__larder_is_at report trend' -l months -d 'how far to look back' -r -f
complete -c larder -n '__larder_is_at report cost' -l months -d 'how far to look back' -r -f
