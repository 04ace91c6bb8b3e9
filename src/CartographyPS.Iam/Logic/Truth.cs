namespace CartographyPS.Iam.Logic;

/// <summary>The answer to a question about a request of which not everything is known.</summary>
public enum Truth
{
    /// <summary>It does not hold, whatever the rest of the request is.</summary>
    False,

    /// <summary>It depends on what is not known.</summary>
    Unknown,

    /// <summary>It holds, whatever the rest of the request is.</summary>
    True,
}
