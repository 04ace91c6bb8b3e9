using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Tests.Sync;

namespace CartographyPS.Engine.Tests.Resources;

public class ItemNamesTests
{
    [Fact]
    public void A_call_is_named_by_the_parameter_that_tells_its_rows_apart()
    {
        Assert.Equal("Set", NameOf((sets, instances) => sets.Call(ScriptedType.Op("Get"), ("Instance", instances["Arn"]), ("Set", sets["Set"]))));
        Assert.Equal("Set", NameOf((sets, instances) => sets.Call(ScriptedType.Op("Get"), ("Set", "Set"), ("Instance", instances["Arn"]))));
        Assert.Equal("Set", NameOf((sets, _) => sets.Call(ScriptedType.Op("Get"), ("Most", Value.Constant(10)), ("Set", "Set"))));
    }

    [Fact]
    public void The_first_of_several_such_parameters_names_it() =>
        Assert.Equal("Set", NameOf((sets, _) => sets.Call(ScriptedType.Op("Get"), ("Set", "Set"), ("Name", "Name"))));

    [Fact]
    public void Rows_taken_again_and_joined_pages_are_named_by_the_row_above() => Assert.Equal("Set", NameOf((sets, _) =>
    {
        var again = sets.Each(".").Call(ScriptedType.Op("List"), ("Set", sets["Set"])).AsOneRow();
        return again.Call(ScriptedType.Op("Get"), ("Set", sets["Set"]), ("Ids", again["Ids"]));
    }));

    [Fact]
    public void A_call_that_reads_nothing_of_its_row_has_no_item_name() =>
        Assert.Null(NameOf((sets, _) => sets.Call(ScriptedType.Op("Get"), ("Most", Value.Constant(10)))));

    private static string? NameOf(Func<Source, Source, CallSource> call)
    {
        string? name = null;
        _ = new ScriptedType(type =>
        {
            var instances = type.Call("ListInstances").Each("Instances");
            var sets = instances.Call(ScriptedType.Op("ListSets"), ("Instance", instances["Arn"])).Each("Sets");
            name = call(sets, instances).ItemName?.ToString();
        });
        return name;
    }
}
