using System.Management.Automation;
using System.Reflection;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>
/// Hands one object on and stops the commands before it, as <c>Select-Object -First 1</c> does: with an exception that the engine keeps to
/// itself and the Utility module, which is not hosted here.
/// </summary>
[Cmdlet(VerbsCommon.Select, "First")]
public sealed class SelectFirst : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    protected override void ProcessRecord()
    {
        WriteObject(InputObject);
        var type = typeof(PSCmdlet).Assembly.GetType("System.Management.Automation.StopUpstreamCommandsException", throwOnError: true)!;
        throw (Exception)type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Single(constructor => constructor.GetParameters().Length == 1).Invoke([this]);
    }
}
