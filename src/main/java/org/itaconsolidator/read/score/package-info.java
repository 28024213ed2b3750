package org.itaconsolidator.read.score;
