namespace CartographyPS.Engine.Aws.Config;

/// <summary>An AWS config or credentials file, or a path of one, cannot be used.</summary>
/// <param name="file">The file.</param>
/// <param name="line">The number of the line, from 1; 0 when the error concerns no single line.</param>
/// <param name="reason">The problem, as a sentence.</param>
internal sealed class AwsConfigException(string file, int line, string reason)
    : Exception(line > 0 ? $"{file}, line {line}: {reason}" : $"{file}: {reason}")
{
    /// <summary>The file.</summary>
    public string File { get; } = file;

    /// <summary>The number of the line, from 1; 0 when the error concerns no single line.</summary>
    public int Line { get; } = line;
}
