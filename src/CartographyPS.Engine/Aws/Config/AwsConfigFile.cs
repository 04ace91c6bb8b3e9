using CartographyPS.Engine.Aws.Config.Ini;

namespace CartographyPS.Engine.Aws.Config;

/// <summary>
/// Reads AWS config and credentials files exactly as the AWS CLI does (botocore's <c>configloader</c>). Files that it refuses are refused
/// here too. Unlike it, this reads files with a byte order mark and UTF-16, which editors and shells on Windows write.
/// </summary>
internal static class AwsConfigFile
{
    /// <summary>Reads a file. A file that does not exist has no sections.</summary>
    /// <exception cref="AwsConfigException">The file is malformed or cannot be read.</exception>
    public static IReadOnlyList<AwsConfigSection> Read(string path)
    {
        try
        {
            return File.Exists(path) ? Parse(path, new TextLines(AwsConfigText.Read(path).Text).All) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AwsConfigException(path, 0, exception.Message);
        }
    }

    /// <summary>Reads the lines of a file.</summary>
    /// <exception cref="AwsConfigException">The file is malformed.</exception>
    public static IReadOnlyList<AwsConfigSection> Parse(string path, IReadOnlyList<string> lines)
    {
        var sections = IniReader.Read(path, lines);
        var common = sections.Where(section => section.Title == IniSection.Defaults).SelectMany(section => section.Options).ToList();
        return [.. sections.Where(section => section.Title != IniSection.Defaults).Select(section => Interpret(path, section, common))];
    }

    private static AwsConfigSection Interpret(string path, IniSection section, IReadOnlyList<IniOption> common)
    {
        var result = new AwsConfigSection(section.Title, section.Start + 1);
        foreach (var option in section.Options.Concat(common))
        {
            if (result.Has(option.Name)) continue;

            string value = option.Value;
            if (value is ['\n', ..]) result.Groups[option.Name] = Group(path, option, value);
            else result.Settings[option.Name] = value;
        }
        return result;
    }

    private static Dictionary<string, string> Group(string path, IniOption option, string value)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        int start = 0;
        for (int i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && !PythonText.EndsLine(value[i])) continue;

            string line = PythonText.Trim(value.Substring(start, i - start));
            start = i + 1;
            if (line.Length == 0) continue;

            int equals = line.IndexOf('=');
            if (equals < 0) throw new AwsConfigException(path, option.Start + 1, $"Under {option.Name} = is a line that is not name = value.");
            settings[PythonText.Trim(line.Substring(0, equals))] = PythonText.Trim(line.Substring(equals + 1));
        }
        return settings;
    }
}
