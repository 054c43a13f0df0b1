using System.CommandLine;
using ImmigrationCareers.Cli;

var guide = new RootCommand("Checks and tends the content of the guide.")
{
    CheckCommand.Create(),
    LinksCommand.Create(),
    ReferenceCommand.Create(),
};

return guide.Parse(args).Invoke();
