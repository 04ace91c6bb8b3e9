using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync.Planning;

namespace CartographyPS.Engine.Tests.Sync.Planning;

public class SyncPlanTests
{
    private static readonly SyncAccount First = new("111111111111", "one", "aws", "r1", ["r1", "r2"], _ => new ScriptedAws());
    private static readonly SyncAccount Second = new("222222222222", "two", "aws-cn", "r2", ["r2"], _ => new ScriptedAws());

    [Fact]
    public void Regional_types_are_read_in_each_region_and_global_ones_once()
    {
        var regional = new ScriptedType(type => type.Call("List"), "regional");
        var global = new ScriptedType(type => type.Call("List"), "global", Placement.Global);

        var plan = SyncPlan.Make([First, Second], [regional, global]);

        Assert.Equal(
            [
                "111111111111/global/global", "111111111111/r1/regional", "111111111111/r2/regional",
                "222222222222/global/global", "222222222222/r2/regional",
            ],
            plan.Select(scope => scope.Scope.ToString()).Order());
        Assert.Equal(new ScopeContext("222222222222", "two", "r2", "aws-cn"), plan.Single(scope => scope.Scope.ToString() == "222222222222/global/global").Context);
    }

    [Fact]
    public void Types_with_calls_for_items_come_first_and_accounts_alternate()
    {
        var flat = new ScriptedType(type => type.Call("List"), "a");
        var deep = new ScriptedType(type => type.Call("List").Each("Things").Call(ScriptedType.Op("Get")), "b");

        var plan = SyncPlan.Make([First, Second], [flat, deep]);

        Assert.Equal(["b", "b", "b", "a", "a", "a"], plan.Select(scope => scope.Type.Identifier));
        Assert.Equal(["one", "two", "one"], plan.Take(3).Select(scope => scope.Account.Name));
    }

    [Fact]
    public void No_accounts_make_no_plan() => Assert.Empty(SyncPlan.Make([], [new ScriptedType(_ => { })]));
}
