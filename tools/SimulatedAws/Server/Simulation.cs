using System.Text;
using SimulatedAws.Estates;
using SimulatedAws.Faults;
using SimulatedAws.Identity;
using SimulatedAws.Paging;
using SimulatedAws.Signing;

namespace SimulatedAws.Server;

/// <summary>The state of a running server: the estate, the settings and the logs.</summary>
internal sealed class Simulation
{
    /// <summary>Creates the state.</summary>
    /// <param name="estate">The estate.</param>
    /// <param name="options">The options of the server.</param>
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

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; }

    /// <summary>The router of requests to operations.</summary>
    public OperationRouter Router { get; }

    /// <summary>The principals that can sign.</summary>
    public PrincipalDirectory Directory { get; }

    /// <summary>The check of signatures.</summary>
    public Authenticator Authenticator { get; }

    /// <summary>STS.</summary>
    public SecurityTokenService Tokens { get; }

    /// <summary>The endpoints that are not AWS APIs.</summary>
    public IReadOnlyList<ICredentialEndpoint> CredentialEndpoints { get; }

    /// <summary>The page sizes.</summary>
    public PageSizes PageSizes { get; }

    /// <summary>The paging.</summary>
    public Pager Pager { get; }

    /// <summary>The cache of pages.</summary>
    public ResponseCache Cache { get; }

    /// <summary>The fault rules.</summary>
    public FaultRules Faults { get; } = new();

    /// <summary>The rate limits; null for none.</summary>
    public RateLimits? Limits { get; set; }

    /// <summary>The latency of every response.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>True when S3 redirects requests for buckets in another region.</summary>
    public bool RedirectsBuckets { get; set; }

    /// <summary>The log of requests.</summary>
    public RequestLog Log { get; } = new();

    /// <summary>The counters.</summary>
    public ServerStatistics Statistics { get; } = new();

    /// <summary>The requests without an answer.</summary>
    public UnansweredLog Unanswered { get; } = new();

    /// <summary>The server's base URL in UTF-8, for <c>{{endpoint}}</c> in outputs; set once it listens.</summary>
    public byte[] Endpoint { get; private set; } = [];

    /// <summary>Sets the address of the server.</summary>
    public void ListensAt(string endpoint) => Endpoint = Encoding.UTF8.GetBytes(endpoint);
}
