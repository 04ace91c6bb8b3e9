namespace EndToEnd.Estates;

/// <summary>The numbers of resources of an estate, over all accounts and regions, among which they are spread evenly.</summary>
internal sealed record EstateSize
{
    /// <summary>Accounts; the first is the hub, whose user may assume a role in each.</summary>
    public int Accounts { get; init; } = 10;

    /// <summary>Regions of each account.</summary>
    public int Regions { get; init; } = 4;

    /// <summary>Regions of each account beside those, with nothing in them but the default network.</summary>
    public int QuietRegions { get; init; }

    /// <summary>Whether each account also has what the sample estate has of all other services.</summary>
    public bool HasAllServices { get; init; }

    /// <summary>Instances, each with a network interface of its own.</summary>
    public int Instances { get; init; }

    /// <summary>Volumes.</summary>
    public int Volumes { get; init; }

    /// <summary>Network interfaces, including those of the instances.</summary>
    public int Interfaces { get; init; }

    /// <summary>Security groups.</summary>
    public int Groups { get; init; } = 100;

    /// <summary>IAM roles.</summary>
    public int Roles { get; init; }

    /// <summary>S3 buckets.</summary>
    public int Buckets { get; init; }

    /// <summary>Lambda functions.</summary>
    public int Functions { get; init; }

    /// <summary>The number of resources in all.</summary>
    public int Total => Instances + Volumes + Interfaces + Groups + Roles + Buckets + Functions;

    /// <summary>Returns an estate that is smaller by a factor.</summary>
    public EstateSize Part(int scale) => this with
    {
        Instances = Instances / scale,
        Volumes = Volumes / scale,
        Interfaces = Interfaces / scale,
        Groups = Groups / scale,
        Roles = Roles / scale,
        Buckets = Buckets / scale,
        Functions = Functions / scale,
    };
}
