namespace CartographyPS.Conformance.Faults;

/// <summary>A state of the sample estate.</summary>
internal enum Estate
{
    /// <summary>As it is in the folder, but that the list of buckets does not tell where the last is, as of an endpoint that knows no regions.</summary>
    Before,

    /// <summary>Some time later: every list has lost its first element, where it had another.</summary>
    After,
}
