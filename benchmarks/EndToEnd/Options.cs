using System.Globalization;

namespace EndToEnd;

/// <summary>The program's arguments.</summary>
internal sealed record Options
{
    /// <summary>The usage of the program.</summary>
    public const string Usage = """
        usage: EndToEnd [FIGURE]... [--runs N] [--scale N] [--simaws FOLDER] [--keep FOLDER]
          FIGURE           latency, catalogue, throughput, memory, analyses, limits, start; all of them without one
          --runs N         medians of N runs (5)
          --scale N        estates of a Nth of the size, to try the program out
          --simaws FOLDER  another simulator: a folder with the programs start and scale.py, which make and serve the estates
          --keep FOLDER    where estates are made and kept for the next time; a temporary folder without it
        """;

    /// <summary>The figures to measure.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];

    /// <summary>The number of runs. 5 unless set.</summary>
    public int Runs { get; init; } = 5;

    /// <summary>The factor by which estates are smaller. 1 unless set.</summary>
    public int Scale { get; init; } = 1;

    /// <summary>The folder of another simulator; null for this repository's.</summary>
    public string? Simaws { get; init; }

    /// <summary>The folder in which estates are kept; null to discard them.</summary>
    public string? Keep { get; init; }

    /// <summary>Parses the arguments.</summary>
    /// <exception cref="FormatException">An argument is invalid.</exception>
    public static Options Parse(string[] args)
    {
        var options = new Options();
        var figures = new List<string>();
        for (int i = 0; i < args.Length; i++)
        {
            string argument = args[i];
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                figures.Add(argument);
                continue;
            }
            string value = i + 1 < args.Length ? args[++i] : throw new FormatException($"{argument} needs a value.");
            options = argument switch
            {
                "--runs" => options with { Runs = Number(argument, value) },
                "--scale" => options with { Scale = Number(argument, value) },
                "--simaws" => options with { Simaws = Path.GetFullPath(value) },
                "--keep" => options with { Keep = Path.GetFullPath(value) },
                _ => throw new FormatException($"{argument} is unknown."),
            };
        }
        return options with { Figures = figures };
    }

    private static int Number(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
            ? number
            : throw new FormatException($"{name} needs a number from 1, not {value}.");
}
