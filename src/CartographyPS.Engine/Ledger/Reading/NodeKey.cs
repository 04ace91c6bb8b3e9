namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>The identity of a node.</summary>
/// <param name="Label">Its primary label.</param>
/// <param name="Id">Its id.</param>
internal readonly record struct NodeKey(string Label, string Id);
