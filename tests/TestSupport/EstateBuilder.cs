using System.Text.Json;

namespace TestSupport;

/// <summary>Writes a small estate to a folder of its own, which disposing deletes.</summary>
internal sealed class EstateBuilder : IDisposable
{
    public const string Account = "111111111111";
    public const string OtherAccount = "222222222222";
    public const string AccessKey = "AKIATEST000000000001";
    public const string SecretKey = "test/secret+key/0000000000000000000001";

    private readonly string _folder = Directory.CreateTempSubdirectory("estate-").FullName;

    public EstateBuilder(string members = "\"pageSize\": 2")
    {
        File.WriteAllText(Path.Combine(_folder, "estate.json"), $$"""
            {
              "accounts": {
                "{{Account}}": {
                  "users": [ { "accessKeyId": "{{AccessKey}}", "secretAccessKey": "{{SecretKey}}", "arn": "arn:aws:iam::{{Account}}:user/tester" } ],
                  "instanceRole": "machine",
                  "roles": { "machine": { "trusts": [ "ec2.amazonaws.com" ] }, "reader": { "trusts": [ "{{Account}}" ], "maxSessionDuration": 7200 } }
                },
                "{{OtherAccount}}": {
                  "roles": {
                    "reader": { "trusts": [ "{{Account}}" ] },
                    "partner": { "trusts": [ "arn:aws:iam::{{Account}}:user/tester" ], "externalId": "agreed" },
                    "closed": { "trusts": [ "333333333333" ] }
                  }
                }
              },
              "regions": [ "eu-west-1", { "name": "eu-south-1", "optInStatus": "opted-in" }, "us-east-1" ],
              "disabledRegions": [ "ap-east-1" ],
              "sso": { "accessToken": "portal-token", "refreshToken": "renew", "accounts": { "{{OtherAccount}}": [ "Audit" ] } },
              {{members}}
            }
            """);
    }

    public string Folder => _folder;

    /// <summary>Adds a service's answers.</summary>
    public EstateBuilder Add(string service, string json, string region = "us-east-1", string account = Account)
    {
        using var check = JsonDocument.Parse(json);
        string folder = Directory.CreateDirectory(Path.Combine(_folder, account, region)).FullName;
        File.WriteAllText(Path.Combine(folder, service + ".json"), json);
        return this;
    }

    /// <summary>Adds a blob.</summary>
    public EstateBuilder AddBlob(string name, string content, string region = "us-east-1", string account = Account)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, account, region, "blobs")).FullName;
        File.WriteAllText(Path.Combine(folder, name), content);
        return this;
    }

    /// <summary>Returns an EC2 answer with a number of VPCs.</summary>
    public static string Vpcs(int count) =>
        $$"""{ "DescribeVpcs": [ { "return": { "Vpcs": [ {{string.Join(",", Enumerable.Range(1, count).Select(i => $$"""{ "VpcId": "vpc-{{i}}" }"""))}} ] } } ] }""";

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
