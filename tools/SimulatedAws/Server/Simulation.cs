using System.Text;
using SimulatedAws.Estates;
using SimulatedAws.Faults;
using SimulatedAws.Identity;
using SimulatedAws.Paging;
using SimulatedAws.Signing;

namespace SimulatedAws.Server;

/// <summary>An estate that is being served, with all that requests leave behind.</summary>
internal sealed class Simulation
{
    /// <summary>Puts the parts together.</summary>
    /// <param name="estate">The estate.</param>
    /// <param name="options">How it is served.</param>
    /// <param name="catalog">The services.</param>
    public Simulation(EstateFolder estate, SimulatedAwsOptions options, ServiceCatalog catalog)
    {
        Estate = estate;
        Clock = options.Clock;
        Router = new OperationRouter(catalog);
        Directory = new PrincipalDirectory(estate.Settings, Clock);
        Authenticator = new Authenticator(Directory, new SignatureVerifier(Clock));
        Tokens = new SecurityTokenService(Directory, new RoleTrust(estate.Settings));
        var role = new InstanceRole(estate.Settings, Directory);
        CredentialEndpoints =
            [new InstanceMetadata(estate.Settings, role, Clock), new ContainerCredentials(estate.Settings, role), new SsoPortal(estate.Settings, Directory)];
        PageSizes = new PageSizes(estate.Settings, options.PageSize);
        Pager = new Pager(PageSizes);
        Cache = new ResponseCache(options.CacheBytes);
        Latency = options.Latency;
        RedirectsBuckets = options.RedirectsBuckets;
        Limits = options.Limits switch { "none" => null, "aws" => RateLimits.Aws(Clock), { } file => RateLimits.Read(file, Clock) };
    }

    /// <summary>The estate.</summary>
    public EstateFolder Estate { get; }

    /// <summary>The time.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Finds operations.</summary>
    public OperationRouter Router { get; }

    /// <summary>Who can sign.</summary>
    public PrincipalDirectory Directory { get; }

    /// <summary>Checks signatures.</summary>
    public Authenticator Authenticator { get; }

    /// <summary>STS.</summary>
    public SecurityTokenService Tokens { get; }

    /// <summary>The endpoints that are no AWS APIs.</summary>
    public IReadOnlyList<ICredentialEndpoint> CredentialEndpoints { get; }

    /// <summary>How big pages are.</summary>
    public PageSizes PageSizes { get; }

    /// <summary>Finds pages.</summary>
    public Pager Pager { get; }

    /// <summary>Pages that are ready.</summary>
    public ResponseCache Cache { get; }

    /// <summary>What goes wrong.</summary>
    public FaultRules Faults { get; } = new();

    /// <summary>The rate limits; null for none.</summary>
    public RateLimits? Limits { get; set; }

    /// <summary>How late every answer is.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Whether S3 redirects requests for buckets in another region.</summary>
    public bool RedirectsBuckets { get; set; }

    /// <summary>The requests.</summary>
    public RequestLog Log { get; } = new();

    /// <summary>The counts.</summary>
    public ServerStatistics Statistics { get; } = new();

    /// <summary>The requests without an answer.</summary>
    public UnansweredLog Unanswered { get; } = new();

    /// <summary>The server's base URL in UTF-8, for <c>{{endpoint}}</c> in outputs; known once it listens.</summary>
    public byte[] Endpoint { get; private set; } = [];

    /// <summary>Says where the server listens.</summary>
    public void ListensAt(string endpoint) => Endpoint = Encoding.UTF8.GetBytes(endpoint);
}
