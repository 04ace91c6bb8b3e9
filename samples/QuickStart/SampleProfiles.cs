using SimulatedAws;

namespace QuickStart;

/// <summary>The AWS config file for the sample accounts: a hub user whose keys assume a role in each account.</summary>
internal static class SampleProfiles
{
    /// <summary>Writes the file and makes this process use it instead of the user's own AWS settings.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="endpoint">The address of the simulated AWS.</param>
    public static void Write(string path, string endpoint)
    {
        File.WriteAllText(path, $"""
            [profile hub]
            aws_access_key_id = {SampleEstate.HubAccessKey}
            aws_secret_access_key = {SampleEstate.HubSecretKey}
            endpoint_url = {endpoint}

            [profile accountname1]
            role_arn = arn:aws:iam::{SampleEstate.ProductionAccount}:role/{SampleEstate.RoleName}
            source_profile = hub
            region = eu-central-1
            endpoint_url = {endpoint}

            [profile accountname2]
            role_arn = arn:aws:iam::{SampleEstate.SharedServicesAccount}:role/{SampleEstate.RoleName}
            source_profile = hub
            region = eu-central-1
            endpoint_url = {endpoint}

            """);

        foreach (string name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(name => name.StartsWith("AWS_", StringComparison.OrdinalIgnoreCase)))
        {
            Environment.SetEnvironmentVariable(name, null);
        }
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", path);
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", path + ".none");
        Environment.SetEnvironmentVariable("NO_PROXY", "127.0.0.1");
    }
}
