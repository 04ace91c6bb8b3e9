namespace CartographyPS.PesterTests;

/// <summary>One run of all Pester tests in the real PowerShell.</summary>
public sealed class PesterRun
{
    /// <summary>What came of it.</summary>
    internal PesterResults Results { get; } = RealPowerShell.RunPester(skipRun: false);
}
