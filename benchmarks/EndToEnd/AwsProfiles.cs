using System.Globalization;
using System.Text;
using EndToEnd.Estates;

namespace EndToEnd;

/// <summary>The AWS config file for an estate: the hub's user, and for each account a profile whose role it assumes.</summary>
internal static class AwsProfiles
{
    /// <summary>The role that the hub's user assumes in every account.</summary>
    public const string Role = "cartography-read-only";

    /// <summary>Returns the access key of an account's user. It is obviously fake.</summary>
    public static string AccessKey(int account) => "AKIASCALE" + account.ToString("d11", CultureInfo.InvariantCulture);

    /// <summary>Returns the secret of an account's user.</summary>
    public static string SecretKey(int account) => "scale+secret/key=" + account.ToString("d23", CultureInfo.InvariantCulture);

    /// <summary>Returns the name of an account's profile.</summary>
    public static string Name(int account) => $"account-{account}";

    /// <summary>Writes the file.</summary>
    public static void Write(string path, int accounts, Uri endpoint)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"""
            [profile hub]
            aws_access_key_id = {AccessKey(0)}
            aws_secret_access_key = {SecretKey(0)}
            endpoint_url = {endpoint}
            """);
        for (int account = 0; account < accounts; account++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"""

                [profile {Name(account)}]
                role_arn = arn:aws:iam::{Cell.AccountId(account)}:role/{Role}
                source_profile = hub
                region = us-east-1
                endpoint_url = {endpoint}
                """);
        }
        File.WriteAllText(path, text.ToString());
    }
}
