namespace CartographyPS.Engine.Aws.Config;

/// <summary>An AWS config or credentials file that cannot be used as it is.</summary>
/// <param name="file">The file.</param>
/// <param name="line">The line, from 1; 0 when it is not about one line.</param>
/// <param name="reason">What is wrong.</param>
internal sealed class AwsConfigException(string file, int line, string reason)
    : Exception(line > 0 ? $"{file}, line {line}: {reason}" : $"{file}: {reason}")
{
    /// <summary>The file.</summary>
    public string File { get; } = file;

    /// <summary>The line, from 1; 0 when it is not about one line.</summary>
    public int Line { get; } = line;
}
