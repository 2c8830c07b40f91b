namespace Wuyi.Pipeline.Intake.Mapping;

/// <summary>Gives the registered mapping profiles.</summary>
public interface IMappingProfiles
{
    /// <summary>Profiles of a source, in order of registration; of several versions of one blob only the newest.</summary>
    Task<IReadOnlyList<MappingProfile>> MappingsAsync(string source, CancellationToken cancellation);
}
