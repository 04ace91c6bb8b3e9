using System.Text;
using CartographyPS.Engine.Graph;

namespace CartographyPS.Resources.Analyses.Permissions.Rules;

/// <summary>The rules of <c>permission_relationships</c>, in the format of Cartography's file.</summary>
internal sealed class PermissionRules
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MaxBytes = 1 << 20;

    private const string DefaultResource = "Analyses.Permissions.permission_relationships.yaml";

    private PermissionRules(IReadOnlyList<PermissionRule> rules) => Rules = rules;

    /// <summary>Cartography's own rules.</summary>
    public static PermissionRules Default { get; } = Parse("permission_relationships.yaml", ReadDefault());

    /// <summary>The rules, in the order of the file.</summary>
    public IReadOnlyList<PermissionRule> Rules { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="model">The graph in which the rules' labels and relationships must be.</param>
    /// <exception cref="PermissionRuleException">The file cannot be read, or is no list of rules.</exception>
    public static PermissionRules Load(string path, GraphModel model)
    {
        try
        {
            if (new FileInfo(path).Length > MaxBytes) throw new PermissionRuleException(path, 0, $"The file is larger than {MaxBytes >> 20} MB.");
            return Parse(path, File.ReadAllText(path, Encoding.UTF8), model);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new PermissionRuleException(path, 0, $"The file cannot be read: {exception.Message}");
        }
    }

    /// <summary>Reads rules.</summary>
    /// <param name="file">The name for errors.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="model">The graph in which the rules' labels and relationships must be; null to accept any.</param>
    /// <exception cref="PermissionRuleException">It is no list of rules.</exception>
    public static PermissionRules Parse(string file, string text, GraphModel? model = null) => new(new PermissionRuleReader(file, model).Read(text));

    private static string ReadDefault()
    {
        using var stream = typeof(PermissionRules).Assembly.GetManifestResourceStream(DefaultResource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
