namespace CartographyPS.Engine.Flow;

/// <summary>Holds contributions in memory until its scope is committed.</summary>
internal interface IContributionHolder
{
    /// <summary>The number of contributions held: those that the ledger has and those that were stated.</summary>
    int Contributions { get; }
}
