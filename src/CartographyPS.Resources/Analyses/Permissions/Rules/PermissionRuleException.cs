namespace CartographyPS.Resources.Analyses.Permissions.Rules;

/// <summary>A file of permission rules cannot be used.</summary>
/// <param name="file">The file.</param>
/// <param name="line">The line, from 1; 0 for the file as a whole.</param>
/// <param name="problem">What is wrong, as a sentence.</param>
internal sealed class PermissionRuleException(string file, long line, string problem)
    : Exception(line > 0 ? $"{file}({line}): {problem}" : $"{file}: {problem}")
{
    /// <summary>The file.</summary>
    public string File { get; } = file;

    /// <summary>The line, from 1; 0 for the file as a whole.</summary>
    public long Line { get; } = line;
}
