namespace CartographyPS.Conformance.Faults;

/// <summary>A state of the sample estate.</summary>
internal enum Estate
{
    /// <summary>As in the folder, but the list of buckets lacks the last one's region, as from an endpoint without regions.</summary>
    Before,

    /// <summary>Some time later: every list with several elements has lost its first.</summary>
    After,
}
