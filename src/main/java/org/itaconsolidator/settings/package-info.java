/**
 * What a user asks for: the job file. A YAML file and the options of the command line enter,
 * {@link org.itaconsolidator.settings.JobSettings} leaves, checked and with absolute paths; whatever is wrong is a
 * {@link org.itaconsolidator.yaml.YamlProblem} with file, line and key, or a
 * {@link org.itaconsolidator.settings.SettingsProblem} where there is no such place. Nothing is created on the disk.
 */
package org.itaconsolidator.settings;
