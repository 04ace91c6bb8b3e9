using System.Management.Automation;
using CartographyPS.Access;
using CartographyPS.Completion;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Sync.Planning;

namespace CartographyPS.Cmdlets;

/// <summary>Tests AWS profiles: shows the identity and the account of their credentials, and the regions that a sync would read.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CartographyProfile")]
[OutputType(typeof(ProfileTest))]
public sealed class TestCartographyProfile : AwsCmdlet
{
    /// <inheritdoc/>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [TextArgument]
    [Alias("Profile", "Name", "StoredCredentials")]
    [ValidateNames]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    public override string[] ProfileName { get; set; } = [];

    private protected override void Run(AwsProfiles profiles)
    {
        var requests = Requests(profiles);
        using var access = new AwsAccess(AwsSettings, profiles, AwsCallOptions.With(AwsCallOptions.Default.ThrottleLimit, ReadTimeout));
        Pump(async (post, cancellationToken) =>
        {
            // Run at the same time, shown in the order given.
            var tests = requests.Select(request => TestAsync(access.Connector, request, cancellationToken)).ToList();
            foreach (var test in tests)
            {
                var result = await test.ConfigureAwait(false);
                post(cmdlet => cmdlet.WriteObject(result));
            }
        });
    }

    private async Task<ProfileTest> TestAsync(AccountConnector connector, CredentialRequest request, CancellationToken cancellationToken)
    {
        string profile = request.Profile ?? (request.Keys is null ? "(default)" : "(keys)");
        try
        {
            return new ProfileTest(profile, await connector.ConnectAsync(request, Region, withOrganization: false, cancellationToken).ConfigureAwait(false));
        }
#pragma warning disable CA1031 // Any failure is the result of the test.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return new ProfileTest(profile, exception.Message);
        }
    }
}
