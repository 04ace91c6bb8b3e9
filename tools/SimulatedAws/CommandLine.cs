using System.Globalization;

namespace SimulatedAws;

/// <summary>The program's arguments.</summary>
/// <param name="Estate">The estate's folder.</param>
/// <param name="Options">The options of the server.</param>
internal sealed record CommandLine(string Estate, SimulatedAwsOptions Options)
{
    /// <summary>The usage of the program.</summary>
    public const string Usage = """
        SimulatedAws ESTATE [--port N] [--latency-ms N] [--page-size N] [--limits none|aws|FILE] [--s3-redirect on|off] [--cache-mb N] [--lazy]
        Serves the folder ESTATE on 127.0.0.1 until it is stopped with Ctrl+C or a termination signal.
        """;

    /// <summary>Parses the arguments.</summary>
    /// <returns>Null for invalid arguments; <paramref name="error"/> then has the reason.</returns>
    public static CommandLine? Parse(string[] args, out string? error)
    {
        string? estate = null;
        var options = new SimulatedAwsOptions();
        try
        {
            for (int i = 0; i < args.Length; i++)
            {
                string argument = args[i];
                if (!argument.StartsWith("--", StringComparison.Ordinal))
                {
                    if (estate is not null) throw new FormatException($"There is more than one estate: {argument}.");
                    estate = argument;
                    continue;
                }
                options = argument == "--lazy"
                    ? options with { ReadsLate = true }
                    : With(options, argument, i + 1 < args.Length ? args[++i] : throw new FormatException($"{argument} needs a value."));
            }
            error = estate is null ? "The estate is missing." : null;
            return estate is null ? null : new CommandLine(estate, options);
        }
        catch (FormatException exception)
        {
            error = exception.Message;
            return null;
        }
    }

    private static SimulatedAwsOptions With(SimulatedAwsOptions options, string name, string value) => name switch
    {
        "--port" => options with { Port = Number(name, value) },
        "--latency-ms" => options with { Latency = TimeSpan.FromMilliseconds(Number(name, value)) },
        "--page-size" => options with { PageSize = Number(name, value) },
        "--cache-mb" => options with { CacheBytes = Number(name, value) * 1024L * 1024 },
        "--limits" => options with { Limits = value },
        "--s3-redirect" when value is "on" or "off" => options with { RedirectsBuckets = value == "on" },
        _ => throw new FormatException($"{name} {value} is unknown."),
    };

    private static int Number(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw new FormatException($"{name} needs a number, not {value}.");
}
