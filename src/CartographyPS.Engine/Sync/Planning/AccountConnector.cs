using CartographyPS.Engine.Aws.Addressing;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Credentials.Sources;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Sync.Planning;

/// <summary>Connects to accounts: resolves credentials, verifies the account with GetCallerIdentity and finds its regions.</summary>
internal sealed class AccountConnector(SessionFactory sessions, AwsClient client)
{
    private readonly StsCaller _sts = new(client);
    private readonly RegionFinder _regions = new(client);
    private readonly OrganizationFinder _organizations = new(client);

    /// <summary>Connects to the account of a profile or of keys.</summary>
    /// <param name="request">The profile or keys.</param>
    /// <param name="regions">The requested regions or wildcards; none for all enabled ones. Null when nothing regional is read.</param>
    /// <param name="withOrganization">True to look up the account's organization.</param>
    /// <param name="cancellationToken">Cancels the connection.</param>
    /// <exception cref="CredentialException">There are no credentials.</exception>
    /// <exception cref="AwsServiceException">AWS does not accept the credentials, or does not list the regions.</exception>
    /// <exception cref="UnknownRegionException">The account does not have a requested region.</exception>
    public async Task<ConnectedAccount> ConnectAsync(
        CredentialRequest request, IReadOnlyCollection<string>? regions, bool withOrganization, CancellationToken cancellationToken)
    {
        var connected = sessions.Connect(request);
        var identity = await _sts.GetCallerIdentityAsync(connected.Session, connected.StsRegion, cancellationToken).ConfigureAwait(false);
        var session = connected.Session with { Account = identity.Account };
        var found = regions is null ? RegionChoice.None : await _regions.FindAsync(session, connected.Region, regions, cancellationToken).ConfigureAwait(false);
        var organization = withOrganization ? await _organizations.FindAsync(session, connected.Region, cancellationToken).ConfigureAwait(false) : null;
        var left = found.NotEnabled.Select(region => $"Region {region} is not enabled for account {identity.Account}; it is not read.")
            .Concat(
                found.NoNames.Select(
                    text => $"AWS lists '{ErrorText.Name(text)}' as a region of account {identity.Account}, which is not a region name; it is not read."));

        // A single requested region is also where global services are called from, unless settings say otherwise.
        var account = new SyncAccount(
            identity.Account, session.Name, Endpoints.PartitionOf(connected.Region), connected.Region, found.Regions,
            priority => new AwsReader(client, session with { Priority = priority }))
        {
            Organization = organization,
        };
        return new ConnectedAccount(account, identity.Arn, session.Credentials!.Origin, connected.RegionOrigin, [.. connected.Warnings, .. left]);
    }
}

/// <summary>A connected account, and how the connection was made.</summary>
/// <param name="Account">The account.</param>
/// <param name="Arn">The ARN of the credentials' principal, as AWS reports it.</param>
/// <param name="CredentialOrigin">Where the credentials came from.</param>
/// <param name="RegionOrigin">Where the home region came from.</param>
/// <param name="Warnings">The warnings to show.</param>
internal sealed record ConnectedAccount(
    SyncAccount Account, string Arn, string CredentialOrigin, string RegionOrigin, IReadOnlyList<string> Warnings);
