# The service in a container: no root, nothing but /data is written. See compose.yaml.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Worker -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
# A volume that is new takes the owner and the rights of the folder it covers.
RUN install -d -m 0700 -o $APP_UID -g $APP_UID /data
USER $APP_UID
WORKDIR /data
# Relative paths of the settings start in the volume; a container's own loopback is of no use to who watches it.
ENV QUALITYMONITOR__HomeFolder=/data \
    QUALITYMONITOR__Web__Address=http://0.0.0.0:8025
VOLUME /data
EXPOSE 8025
STOPSIGNAL SIGTERM
ENTRYPOINT ["/app/QualityMonitor.Worker"]
CMD ["serve"]
