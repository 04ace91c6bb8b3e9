using System.IO.Enumeration;

namespace SimulatedAws.Faults;

/// <summary>A rule that makes requests fail. The first rule of a server that applies to a request is used.</summary>
public sealed class FaultRule
{
    private readonly Lock _lock = new();
    private Random? _random;
    private int _matched;
    private int _fired;

    /// <summary>The service (<c>ec2</c>, also <c>imds</c>, <c>container</c> and <c>sso</c>); null for all.</summary>
    public string? Service { get; init; }

    /// <summary>A pattern of the operation (<c>Describe*</c>); null for all.</summary>
    public string? Operation { get; init; }

    /// <summary>The account; null for all.</summary>
    public string? Account { get; init; }

    /// <summary>The region of the request's signature; null for all.</summary>
    public string? Region { get; init; }

    /// <summary>The page, from 1; null for all.</summary>
    public int? Page { get; init; }

    /// <summary>The kind of fault.</summary>
    public required FaultKind Kind { get; init; }

    /// <summary>The maximum number of failed requests; null for no limit.</summary>
    public int? Times { get; init; }

    /// <summary>Fails only every n-th matching request; null for each.</summary>
    public int? Every { get; init; }

    /// <summary>The number of matching requests to spare first; null for none.</summary>
    public int? After { get; init; }

    /// <summary>The probability for a matching request, 0 to 1; null for 1.</summary>
    public double? Probability { get; init; }

    /// <summary>The seed of the random numbers for the probability.</summary>
    public int Seed { get; init; }

    /// <summary>
    /// The delay of the response in milliseconds; null for the default of the kind (1 s for slow, 300 s for hang, none for others).
    /// </summary>
    public int? DelayMs { get; init; }

    /// <summary>The error's code; null for the default of the kind.</summary>
    public string? Code { get; init; }

    /// <summary>The error's HTTP status; null for the default of the kind.</summary>
    public int? Status { get; init; }

    /// <summary>The error's message; null for the default of the kind.</summary>
    public string? Message { get; init; }

    /// <summary>The number of matching requests.</summary>
    public int Matched => Volatile.Read(ref _matched);

    /// <summary>The number of failed requests.</summary>
    public int Fired => Volatile.Read(ref _fired);

    /// <summary>The delay of the response.</summary>
    internal TimeSpan Delay => TimeSpan.FromMilliseconds(DelayMs ?? Kind switch { FaultKind.Slow => 1000, FaultKind.Hang => 300_000, _ => 0 });

    /// <summary>Counts a request and returns true when it must fail.</summary>
    internal bool Draws(string? service, string? operation, string? account, string? region, int page)
    {
        if (!Is(Service, service) || !Is(Account, account) || !Is(Region, region) || (Page is { } asked && asked != page)) return false;
        if (Operation is not null && !FileSystemName.MatchesSimpleExpression(Operation, operation ?? "", ignoreCase: false)) return false;
        lock (_lock)
        {
            _matched++;
            if (_fired >= Times || _matched <= After || _matched % (Every ?? 1) != 0) return false;
            if (Probability is { } probability && (_random ??= new Random(Seed)).NextDouble() >= probability) return false;
            _fired++;
            return true;
        }
    }

    private static bool Is(string? wanted, string? given) => wanted is null || wanted == given;
}
