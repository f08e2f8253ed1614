package org.pegel.observation;

/**
 * One step of a delivery.
 *
 * @param delivery the delivery after it
 * @param event what happened
 */
public record DeliveryStep(Delivery delivery, DeliveryEvent event) {}
