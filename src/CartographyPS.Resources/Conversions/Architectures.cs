using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Conversions;

/// <summary>Names of processor architectures, made one.</summary>
internal static class Architectures
{
    private const string Unknown = "unknown";

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["amd64"] = "amd64", ["x86_64"] = "amd64", ["x86-64"] = "amd64", ["x64"] = "amd64",
        ["arm64"] = "arm64", ["arm64/v8"] = "arm64", ["aarch64"] = "arm64",
        ["arm"] = "arm", ["arm/v7"] = "arm",
        ["386"] = "386", ["i386"] = "386", ["x86"] = "386",
        ["ppc64le"] = "ppc64le", ["s390x"] = "s390x", ["riscv64"] = "riscv64",
    };

    /// <summary>The name in the form that container images use (<c>amd64</c>, <c>arm64</c>); <c>unknown</c> for others, nothing for none.</summary>
    public static object? Normalise(JsonElement value) => Values.Text(value) is { } text ? Name(text.Trim()) : null;

    /// <summary>Whether the value names an architecture that is known.</summary>
    public static bool IsKnown(JsonElement value) => Normalise(value) is string name && name != Unknown;

    private static string Name(string text) =>
        Names.TryGetValue(text, out string? name) ? name
        : text.StartsWith("armv7", StringComparison.OrdinalIgnoreCase) && text.All(char.IsLetterOrDigit) ? "arm"
        : Unknown;
}
