using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Config.Ini;

namespace TestSupport.AwsConfig;

/// <summary>Formats what our reader reads in a file as botocore does.</summary>
internal static class ConfigJson
{
    private static readonly (string Kind, string Name)[] Kinds =
        [(AwsSectionTitle.Profile, "profiles"), (AwsSectionTitle.SsoSession, "sso_sessions"), (AwsSectionTitle.Services, "services")];

    /// <summary>Returns the profiles, SSO sessions and services of a config file; null when it is refused.</summary>
    public static JsonObject? OfConfig(string text)
    {
        if (Sections(text) is not { } sections) return null;
        var json = new JsonObject();
        foreach (var section in sections)
        {
            var title = AwsSectionTitle.Of(section.Title, AwsFileFormat.Config);
            if (Array.Find(Kinds, kind => kind.Kind == title.Kind).Name is not { } name) continue;
            if (json[name] is null) json[name] = new JsonObject();
            json[name]![title.Name] = Json(section);
        }
        return json;
    }

    /// <summary>Returns the profiles of a credentials file; null when it is refused.</summary>
    public static JsonObject? OfCredentials(string text) =>
        Sections(text) is { } sections ? new JsonObject(sections.Select(section => KeyValuePair.Create(section.Title, (JsonNode?)Json(section)))) : null;

    /// <summary>Removes empty kinds.</summary>
    public static JsonObject? WithoutEmpty(JsonNode? config) => config is JsonObject kinds
        ? new JsonObject(kinds.Where(kind => kind.Value is JsonObject { Count: > 0 }).Select(kind => KeyValuePair.Create(kind.Key, (JsonNode?)kind.Value!.DeepClone())))
        : null;

    private static IReadOnlyList<AwsConfigSection>? Sections(string text)
    {
        try
        {
            return AwsConfigFile.Parse("file", new TextLines(text).All);
        }
        catch (AwsConfigException exception) when (exception.Line > 0)
        {
            return null;
        }
    }

    private static JsonObject Json(AwsConfigSection section)
    {
        var json = new JsonObject(section.Settings.Select(setting => KeyValuePair.Create(setting.Key, (JsonNode?)setting.Value)));
        foreach (var group in section.Groups) json[group.Key] = new JsonObject(group.Value.Select(setting => KeyValuePair.Create(setting.Key, (JsonNode?)setting.Value)));
        return json;
    }
}
