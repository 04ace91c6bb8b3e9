using System.Reflection;
using TrimApiModels;

// Usage: TrimApiModels APIS_FOLDER OUTPUT_FOLDER
//   APIS_FOLDER    the folder `apis` of the npm package aws-sdk (version 2)
//   OUTPUT_FOLDER  src/CartographyPS.Engine/Aws/Model/Services
if (args is not [var apis, var models])
{
    Console.Error.WriteLine("usage: TrimApiModels APIS_FOLDER OUTPUT_FOLDER");
    return 64;
}

string lists = typeof(ModelUpdate).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Lists").Value!;
return ModelUpdate.Run(lists, apis, models, Console.Out, Console.Error);
