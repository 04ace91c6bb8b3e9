using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Inspector;

/// <summary>Software packages in which a vulnerability was found.</summary>
internal static class Packages
{
    /// <summary>
    /// A package's id, as Cartography makes it: <c>openssl|1:3.0.8-1.amzn2023.X86_64</c>, name, epoch, version, release and architecture as
    /// RPM writes them, without what the package does not have.
    /// </summary>
    public static object? Id(JsonElement package)
    {
        if (Member(package, "name") is not { Length: > 0 } name) return null;
        string version = $"{With(Member(package, "epoch"), after: ":")}{Member(package, "version")}{With(Member(package, "release"), "-")}";
        return $"{name}|{version}{With(Member(package, "arch"), ".")}";
    }

    /// <summary>The ids of a list of packages.</summary>
    public static object Ids(JsonElement packages) =>
        packages.ValueKind == JsonValueKind.Array ? packages.EnumerateArray().Select(Id).Where(Values.IsPresent).Distinct().ToList() : [];

    /// <summary>A range of ports as text, of its first and its last: <c>8000-8100</c>; nothing without both.</summary>
    public static object? Ports(IReadOnlyList<JsonElement> values) =>
        Values.Text(values[0]) is { } begin && Values.Text(values[1]) is { } end ? $"{begin}-{end}" : null;

    private static string With(string? text, string before = "", string after = "") => text is { Length: > 0 } ? before + text + after : string.Empty;

    private static string? Member(JsonElement package, string name) =>
        package.ValueKind == JsonValueKind.Object && package.TryGetProperty(name, out var member) ? Values.Text(member) : null;
}
