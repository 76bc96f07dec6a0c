package fr.maillage.query.activity;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.maillage.events.NetworkEvent;
import fr.maillage.wire.EventCatalog;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.jsontype.impl.TypeIdResolverBase;

/** The log names of events in JSON: events are written with them, and read by them. Data never holds a class name. */
final class LogNames extends TypeIdResolverBase {

    @Override
    public String idFromValue(DatabindContext context, Object value) {
        return idFromValueAndType(context, value, value.getClass());
    }

    @Override
    public String idFromValueAndType(DatabindContext context, @Nullable Object value, Class<?> type) {
        return EventCatalog.typeOf(type.asSubclass(NetworkEvent.class)).name();
    }

    @Override
    public @Nullable JavaType typeFromId(DatabindContext context, String name) {
        return EventCatalog.classOf(name).map(context::constructType).orElse(null);
    }

    @Override
    public JsonTypeInfo.Id getMechanism() {
        return JsonTypeInfo.Id.CUSTOM;
    }
}
