using QualityMonitor.Worker.Commands;

return await Entrance.RunAsync(args, TimeProvider.System);
