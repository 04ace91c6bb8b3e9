using System.Text.RegularExpressions;

namespace TrimApiModels;

/// <summary>Keeps operations that change anything in AWS out of the model. The exceptions are named here.</summary>
internal static partial class ReadOnlyRule
{
    private static readonly HashSet<string> Exceptions =
    [
        "iam.GenerateServiceLastAccessedDetails",   // starts a report, which can only be read
        "sts.AssumeRole", "sts.AssumeRoleWithWebIdentity", "sso-oidc.CreateToken",   // give credentials
    ];

    /// <summary>Checks that an operation only reads.</summary>
    /// <exception cref="TrimException">The operation may change something.</exception>
    public static void Check(string service, string operation)
    {
        if (ReadingVerb().IsMatch(operation) || Exceptions.Contains($"{service}.{operation}")) return;
        throw new TrimException($"{service}.{operation} in operations.json is no reading operation; only such may be in the model.");
    }

    [GeneratedRegex("^(Describe|Get|List|Head|BatchGet|Lookup|Search)[A-Z0-9]")]
    private static partial Regex ReadingVerb();
}
