using CartographyPS.Engine.Aws.Addressing;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Credentials.Sources;
using CartographyPS.Engine.Aws.Errors;

namespace CartographyPS.Engine.Sync.Planning;

/// <summary>Makes accounts ready to be read: credentials, the account proven by GetCallerIdentity, the regions found.</summary>
internal sealed class AccountConnector(SessionFactory sessions, AwsClient client)
{
    private readonly StsCaller _sts = new(client);
    private readonly RegionFinder _regions = new(client);
    private readonly OrganizationFinder _organizations = new(client);

    /// <summary>Connects to the account of a profile, or of keys.</summary>
    /// <param name="request">Whose.</param>
    /// <param name="regions">The regions asked for, wildcards allowed; none for all that are enabled. Null when nothing regional is to be read.</param>
    /// <param name="withOrganization">Whether to ask which organization the account is in.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CredentialException">There are no credentials.</exception>
    /// <exception cref="AwsServiceException">AWS does not accept them, or does not tell the regions.</exception>
    /// <exception cref="UnknownRegionException">A region was asked for that the account does not have.</exception>
    public async Task<ConnectedAccount> ConnectAsync(CredentialRequest request, IReadOnlyCollection<string>? regions, bool withOrganization, CancellationToken cancellationToken)
    {
        var connected = sessions.Connect(request);
        var identity = await _sts.GetCallerIdentityAsync(connected.Session, connected.StsRegion, cancellationToken).ConfigureAwait(false);
        var session = connected.Session with { Account = identity.Account };
        var found = regions is null ? RegionChoice.None : await _regions.FindAsync(session, connected.Region, regions, cancellationToken).ConfigureAwait(false);
        var organization = withOrganization ? await _organizations.FindAsync(session, connected.Region, cancellationToken).ConfigureAwait(false) : null;
        var left = found.NotEnabled.Select(region => $"Region {region} is not enabled for account {identity.Account}; it is not read.");

        // A single region that was asked for is where global services are called from too, unless settings say otherwise.
        var account = new SyncAccount(
            identity.Account, session.Name, Endpoints.PartitionOf(connected.Region), connected.Region, found.Regions,
            priority => new AwsReader(client, session with { Priority = priority }))
        {
            Organization = organization,
        };
        return new ConnectedAccount(account, identity.Arn, session.Credentials!.Origin, connected.RegionOrigin, [.. connected.Warnings, .. left]);
    }
}

/// <summary>An account with what to tell of the way to it.</summary>
/// <param name="Account">The account.</param>
/// <param name="Arn">Who AWS says that the credentials are.</param>
/// <param name="CredentialOrigin">Where the credentials came from.</param>
/// <param name="RegionOrigin">Where the home region came from.</param>
/// <param name="Warnings">What to tell.</param>
internal sealed record ConnectedAccount(
    SyncAccount Account, string Arn, string CredentialOrigin, string RegionOrigin, IReadOnlyList<string> Warnings);
