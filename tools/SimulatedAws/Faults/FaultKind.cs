namespace SimulatedAws.Faults;

/// <summary>The kinds of faults.</summary>
public enum FaultKind
{
    /// <summary>The service's throttling error.</summary>
    Throttle,

    /// <summary>A custom error: <see cref="FaultRule.Code"/>, <see cref="FaultRule.Status"/> and <see cref="FaultRule.Message"/>.</summary>
    Error,

    /// <summary>The service's denial.</summary>
    Denied,

    /// <summary>Status 500 with an HTML page, as from a load balancer.</summary>
    Http500,

    /// <summary>Status 503 with an HTML page.</summary>
    Http503,

    /// <summary>The connection is reset without a response.</summary>
    Reset,

    /// <summary>Half of the response body, then the connection is closed.</summary>
    Truncate,

    /// <summary>Status 200 with a body that cannot be parsed.</summary>
    Garbage,

    /// <summary>An endless list: the last page has the token of the first.</summary>
    Loop,

    /// <summary>The correct response, late.</summary>
    Slow,

    /// <summary>No response. The connection is reset after <see cref="FaultRule.DelayMs"/>.</summary>
    Hang,
}
