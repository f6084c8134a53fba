namespace Leaflets.Cli;

/// <summary>
/// The scripts that ask <c>leaflets complete</c> at each key. They know no command themselves, so they stay right when the program changes.
/// </summary>
internal static class CompletionScripts
{
    // Bash splits words at '=' too, and takes what follows it as the word to replace. Bash 3.2, which
    // macOS has, counts no array from its end.
    private const string Bash =
        """
        # Completions of leaflets for bash:  source <(leaflets completions bash)
        _leaflets() {
          local words=() last=-1 index line start=
          for ((index = 1; index <= COMP_CWORD; index++)); do
            if ((last >= 0)) && [[ ${COMP_WORDS[index]} == = || ${COMP_WORDS[index - 1]} == = ]]; then
              words[last]+=${COMP_WORDS[index]}
            else
              words[++last]=${COMP_WORDS[index]}
            fi
          done
          case ${words[last]} in --*=*) [[ $COMP_WORDBREAKS != *=* ]] || start=${words[last]%%=*}= ;; esac
          COMPREPLY=()
          while IFS= read -r line; do
            line=${line%%$'\t'*}
            COMPREPLY+=("${line#"$start"}")
          done < <("${COMP_WORDS[0]}" complete "$last" -- "${words[@]}" 2>/dev/null)
        }
        complete -o default -F _leaflets leaflets

        """;

    private const string Zsh =
        """
        #compdef leaflets
        # Completions of leaflets for zsh: save this as _leaflets in a folder of $fpath, or  source <(leaflets completions zsh)
        _leaflets() {
          local -a found
          local line
          for line in "${(@f)$("${words[1]}" complete $((CURRENT - 2)) -- "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
            [[ -n $line ]] && found+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
          done
          if (( ${#found} )); then _describe leaflets found; else _files; fi
        }
        if [[ ${funcstack[1]} == _leaflets ]]; then _leaflets "$@"; else compdef _leaflets leaflets; fi

        """;

    private const string Fish =
        """
        # Completions of leaflets for fish:  leaflets completions fish > ~/.config/fish/completions/leaflets.fish
        function __leaflets_complete
            set -l before (commandline -opc)
            set -l word (commandline -ct)
            set -l program $before[1]
            set -e before[1]
            set -l found ($program complete (count $before) -- $before $word 2>/dev/null)
            if test (count $found) -gt 0
                printf '%s\n' $found
            else
                __fish_complete_path $word
            end
        end
        complete -c leaflets -f -a '(__leaflets_complete)'

        """;

    private const string PowerShell =
        """
        # Completions of leaflets for PowerShell:  leaflets completions pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName leaflets -ScriptBlock {
            param($word, $line, $cursor)
            $elements = @($line.CommandElements | Where-Object { $_.Extent.StartOffset -lt $cursor } | ForEach-Object { $_.ToString() })
            $before = @($elements | Select-Object -Skip 1)
            if ($word -ne '' -and $before.Count -gt 0) { $before = @($before | Select-Object -SkipLast 1) }
            # An array also where one word stands: splatted alone it would be taken apart into its letters.
            [string[]]$words = if ($word -ne '') { $before + $word } else { $before }
            & $elements[0] complete $before.Count -- @words 2>$null | ForEach-Object {
                $value, $meaning = $_ -split "`t", 2
                if (-not $meaning) { $meaning = $value }
                [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $meaning)
            }
        }

        """;

    /// <summary>The shells there are scripts for.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The script for one of <see cref="Shells"/>, with line feeds alone.</summary>
    public static string For(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        "pwsh" => PowerShell,
        _ => throw new ArgumentOutOfRangeException(nameof(shell), shell, "There is no script for this shell."),
    };
}
