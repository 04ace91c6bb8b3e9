using System.Text;
using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Credentials.Sources;
using TestSupport;

namespace CartographyPS.Conformance.Botocore;

/// <summary>Compares our choice of a profile's credential source with botocore's. The keys are made up, and nothing is called.</summary>
public sealed class PrecedenceTests : IDisposable
{
    private const int Trials = 250;
    private const string Role = "role_arn = arn:aws:iam::111122223333:role/r\n";
    private const string Sso = "sso_account_id = 111122223333\nsso_role_name = r\nsso_start_url = https://example.awsapps.com/start\nsso_region = eu-west-1\n";
    private const string Process = "credential_process = echo '{\"Version\": 1, \"AccessKeyId\": \"PROCESS\", \"SecretAccessKey\": \"s\"}'\n";

    private readonly FakeEnvironment _environment = new();
    private readonly TestClient _client = new();

    public void Dispose()
    {
        _client.Dispose();
        _environment.Dispose();
    }

    [SharedFact]
    public async Task The_same_settings_are_chosen()
    {
        using var botocore = new BotocoreProcess();
        var methods = new HashSet<string>(StringComparer.Ordinal);
        for (int seed = 0; seed < Trials; seed++)
        {
            var (config, credentials) = Files(seed);
            foreach (string profile in new[] { "a", "b" })
            {
                var told = botocore.Credentials(config, credentials, profile);
                var ours = await OursAsync(config, credentials, profile);
                if (told["error"] is not null) told = new JsonObject { ["error"] = true };
                methods.Add(told["source"] is { } source ? $"assume-role {source["method"]}" : told["method"]?.ToString() ?? "error");
                Assert.True(JsonNode.DeepEquals(told, ours), $"seed {seed}, {profile}\n{config}\n--- credentials\n{credentials}\nbotocore: {told.ToJsonString()}\nours: {ours.ToJsonString()}");
            }
        }
        // Every source occurred, also as the source of a role.
        string[] ways = ["sso", "shared-credentials-file", "custom-process", "config-file"];
        string[] expected = [.. ways, .. ways.Select(way => "assume-role " + way), "assume-role-with-web-identity", "error"];
        Assert.Empty(expected.Except(methods));
    }

    private static (string Config, string Credentials) Files(int seed)
    {
#pragma warning disable CA5394 // Not for secrets; the same each time.
        var random = new Random(seed);
        bool Chance(int of) => random.Next(of) == 0;
        string Keys(string name)
        {
            var text = new StringBuilder();
            if (!Chance(8)) text.Append($"aws_access_key_id = {name}\n");
            if (!Chance(8)) text.Append("aws_secret_access_key = s\n");
            if (Chance(3)) text.Append($"aws_session_token = {name}-session\n");
            if (Chance(4)) text.Append($"aws_security_token = {(Chance(3) ? "" : name + "-security")}\n");
            return text.ToString();
        }

        StringBuilder config = new(), credentials = new();
        foreach (string name in new[] { "a", "b" })
        {
            config.Append($"[profile {name}]\n");
            credentials.Append($"[{name}]\n");
            if (Chance(2))
            {
                (Chance(4) ? credentials : config).Append(Role);
                if (!Chance(8)) config.Append($"source_profile = {(Chance(12) ? "gone" : Chance(3) ? "a" : "b")}\n");
                if (Chance(6)) config.Append("web_identity_token_file = /tmp/none\n");
            }
            if (Chance(4)) config.Append(Sso);
            if (Chance(3)) (Chance(4) ? credentials : config).Append(Process);
            if (Chance(3)) config.Append(Keys("CONFIG-" + name));
            if (Chance(3)) credentials.Append(Keys("CREDENTIALS-" + name));
        }
        return (config.ToString(), credentials.ToString());
#pragma warning restore CA5394
    }

    private async Task<JsonObject> OursAsync(string config, string credentials, string name)
    {
        _environment.Config(config);
        _environment.Credentials(credentials);
        var profiles = _environment.Profiles;
        using var http = new HttpClient();
        try
        {
            var factory = new SessionFactory(_client.Client, http, _environment.Environment, profiles, _client.Options.Clock);
            using var cache = factory.Connect(new CredentialRequest { Profile = name }).Session.Credentials!;
            return await OriginAsync(cache, profiles, name);
        }
        catch (Exception exception) when (exception is CredentialException or ProfileNotFoundException)
        {
            return new JsonObject { ["error"] = true };
        }
    }

    private static async Task<JsonObject> OriginAsync(CredentialCache cache, AwsProfiles profiles, string name)
    {
        string origin = cache.Origin;
        int assumed = origin.IndexOf(", assumed with ", StringComparison.Ordinal);
        if (assumed < 0)
        {
            var json = Of(origin, profiles, ProfileKinds.Of(profiles.Get(name)));
            // The keys and their token are those that botocore uses.
            if (json["key"] is null || json["method"]!.ToString() == "custom-process") return json;
            var keys = await cache.GetAsync(CancellationToken.None);
            return new JsonObject { ["method"] = json["method"]!.DeepClone(), ["key"] = keys.AccessKeyId, ["token"] = keys.Token };
        }

        origin = origin[(assumed + ", assumed with ".Length)..];
        int last = origin.LastIndexOf(", assumed with ", StringComparison.Ordinal);
        if (last >= 0)
        {
            string end = origin[(last + ", assumed with ".Length)..];
            return Assumed(Assumed(Of(end, profiles, KindAtEnd(end, profiles, origin))));
        }
        return Assumed(Of(origin, profiles, KindAtEnd(origin, profiles, cache.Origin)));
    }

    private static JsonObject Assumed(JsonObject source) => new() { ["method"] = "assume-role", ["source"] = source };

    // A profile that is its own source uses its settings other than the role.
    private static ProfileKind KindAtEnd(string end, AwsProfiles profiles, string by)
    {
        var profile = profiles.Find(end.Split(' ')[^1]);
        if (profile is null) return ProfileKind.None;
        return by.Contains($"of profile {profile.Name}, assumed", StringComparison.Ordinal) ? ProfileKinds.OwnOf(profile) : ProfileKinds.OfSource(profile);
    }

    private static JsonObject Of(string origin, AwsProfiles profiles, ProfileKind kind)
    {
        if (origin.StartsWith("IAM Identity Center", StringComparison.Ordinal)) return new JsonObject { ["method"] = "sso" };
        if (origin.Contains("with the token in", StringComparison.Ordinal)) return new JsonObject { ["method"] = "assume-role-with-web-identity" };
        if (origin.StartsWith("credential_process", StringComparison.Ordinal)) return new JsonObject { ["method"] = "custom-process", ["key"] = "PROCESS", ["token"] = null };

        var profile = profiles.Get(origin.Split(' ')[^1]);
        bool isConfig = kind == ProfileKind.ConfigFileKeys;
        var keys = ProfileKeys.Of(profile.Name, isConfig ? profile.InConfig! : profile.InCredentials!, "file");
        return new JsonObject { ["method"] = isConfig ? "config-file" : "shared-credentials-file", ["key"] = keys.AccessKeyId, ["token"] = keys.Token };
    }
}
