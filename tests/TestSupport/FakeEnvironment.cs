using CartographyPS.Engine.Aws.Config;

namespace TestSupport;

/// <summary>Environment variables and a home folder for one test.</summary>
internal sealed class FakeEnvironment : IDisposable
{
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    /// <summary>The home folder.</summary>
    public string Home { get; } = Directory.CreateTempSubdirectory("cartographyps-").FullName;

    /// <summary>The environment in the engine's form.</summary>
    public AwsEnvironment Environment => new(name => _variables.GetValueOrDefault(name), Home);

    /// <summary>The profiles of its files.</summary>
    public AwsProfiles Profiles => AwsProfiles.Load(AwsConfigPaths.Find(Environment));

    /// <summary>Sets a variable.</summary>
    public string this[string name]
    {
        set => _variables[name] = value;
    }

    /// <summary>Writes <c>~/.aws/config</c>.</summary>
    public void Config(string text) => Write(".aws/config", text);

    /// <summary>Writes <c>~/.aws/credentials</c>.</summary>
    public void Credentials(string text) => Write(".aws/credentials", text);

    /// <summary>Writes a file under the home folder; returns its path.</summary>
    public string Write(string name, string text)
    {
        string path = Path.Combine(Home, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Home, recursive: true);
}
