using System.Management.Automation;

namespace CartographyPS.Tests.Output;

public class RowOutputTests
{
    [Fact]
    public void Plain_rows_keep_PowerShell_s_own_view() => Assert.All(Written("a", "b"), row => Assert.DoesNotContain(RowOutput.EscapedType, row.TypeNames));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void One_row_to_escape_has_all_of_them_escaped(int before)
    {
        var rows = Written([.. Enumerable.Repeat("a", before), "\u001b", "b"]);

        Assert.Equal(before + 2, rows.Count);
        Assert.All(rows, row => Assert.Equal(RowOutput.EscapedType, row.TypeNames[0]));
        Assert.Equal("\u001b", rows[before].Properties["name"].Value);
    }

    [Fact]
    public void The_first_of_many_rows_do_not_wait_for_the_last()
    {
        var rows = new List<PSObject>();
        var output = new RowOutput(rows.Add);

        for (int i = 0; i < 2000; i++) output.Add(Row("a"));

        Assert.Equal(2000, rows.Count);
        Assert.All(rows, row => Assert.Equal(RowOutput.EscapedType, row.TypeNames[0]));
    }

    private static List<PSObject> Written(params string[] names)
    {
        var rows = new List<PSObject>();
        var output = new RowOutput(rows.Add);
        foreach (string name in names) output.Add(Row(name));
        output.End();
        return rows;
    }

    private static PSObject Row(string name)
    {
        var row = QueryRow.New("CartographyPS.QueryRow");
        QueryRow.Add(row, "name", name);
        return row;
    }
}
