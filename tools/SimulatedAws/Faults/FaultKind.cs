namespace SimulatedAws.Faults;

/// <summary>What goes wrong with a request.</summary>
public enum FaultKind
{
    /// <summary>The service's throttling error.</summary>
    Throttle,

    /// <summary>An error of choice: <see cref="FaultRule.Code"/>, <see cref="FaultRule.Status"/> and <see cref="FaultRule.Message"/>.</summary>
    Error,

    /// <summary>The service's denial.</summary>
    Denied,

    /// <summary>Status 500 with an HTML page, as a load balancer gives it.</summary>
    Http500,

    /// <summary>Status 503 with an HTML page.</summary>
    Http503,

    /// <summary>The connection is reset without an answer.</summary>
    Reset,

    /// <summary>Half of the answer's body, then the connection is closed.</summary>
    Truncate,

    /// <summary>Status 200 with a body that cannot be parsed.</summary>
    Garbage,

    /// <summary>The right page, but a list without end: the last page names the first as the next.</summary>
    Loop,

    /// <summary>The right answer, late.</summary>
    Slow,

    /// <summary>No answer; after <see cref="FaultRule.DelayMs"/> the connection is reset.</summary>
    Hang,
}
