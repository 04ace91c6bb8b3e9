using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace CartographyPS.Engine.Aws.Credentials.Processes;

/// <summary>
/// Stops a process with all its descendants. A descendant whose parent has ended is in no process tree; on Linux it is found by an
/// environment variable that it inherited.
/// </summary>
/// <param name="process">The process.</param>
/// <param name="mark">The value of <see cref="Variable"/>, unique to this tree.</param>
internal sealed class ProcessTree(Process process, string mark)
{
    /// <summary>The environment variable that marks the processes of a tree.</summary>
    public const string Variable = "CARTOGRAPHYPS_CREDENTIAL_PROCESS";

    /// <summary>Stops the tree. Processes that have ended, or that this user may not stop, are ignored.</summary>
    public void End()
    {
        try
        {
            KillTree();
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or NotSupportedException or AggregateException)
        {
            // The process has ended, or a child of it belongs to another user.
        }
        foreach (var orphan in Orphans())
        {
            using (orphan)
            {
                try
                {
                    orphan.Kill();
                }
                catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
                {
                    // The process has ended.
                }
            }
        }
    }

#if NET
    private void KillTree() => process.Kill(entireProcessTree: true);
#else
    // .NET Framework stops only one process; taskkill stops a tree.
    private void KillTree()
    {
        string program = Path.Combine(Environment.SystemDirectory, "taskkill.exe");
        using (var ending = Process.Start(new ProcessStartInfo(program, $"/T /F /PID {process.Id}") { UseShellExecute = false, CreateNoWindow = true }))
        {
            ending?.WaitForExit(10_000);
        }
        if (!process.HasExited) process.Kill();
    }
#endif

    private List<Process> Orphans()
    {
        var orphans = new List<Process>();
        if (!Directory.Exists("/proc/self")) return orphans;

        string wanted = Variable + "=" + mark;
        foreach (string folder in Directory.GetDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), out int id)) continue;
            try
            {
                string environment = Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, "environ")));
                if (environment.Split('\0').Contains(wanted)) orphans.Add(Process.GetProcessById(id));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // Another user's process, or one that has just ended.
            }
        }
        return orphans;
    }
}
