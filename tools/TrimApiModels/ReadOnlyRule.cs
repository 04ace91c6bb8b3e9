using System.Text.RegularExpressions;

namespace TrimApiModels;

/// <summary>No call that changes anything in AWS may get into the model; the exceptions are named here.</summary>
internal static partial class ReadOnlyRule
{
    private static readonly HashSet<string> Exceptions =
    [
        "iam.GenerateServiceLastAccessedDetails",   // starts a report, which only reading can then fetch
        "sts.AssumeRole", "sts.AssumeRoleWithWebIdentity", "sso-oidc.CreateToken",   // give credentials
    ];

    /// <summary>Passes an operation that only reads.</summary>
    /// <exception cref="TrimException">It does not.</exception>
    public static void Check(string service, string operation)
    {
        if (ReadingVerb().IsMatch(operation) || Exceptions.Contains($"{service}.{operation}")) return;
        throw new TrimException($"{service}.{operation} in operations.json is no reading operation; only such may be in the model.");
    }

    [GeneratedRegex("^(Describe|Get|List|Head|BatchGet|Lookup|Search)[A-Z0-9]")]
    private static partial Regex ReadingVerb();
}
