/**
 * The job file: what a user asks for. A YAML file and the command line's options enter;
 * {@link org.itaconsolidator.settings.JobSettings} leaves, checked and with absolute paths. Every mistake is a
 * {@link org.itaconsolidator.yaml.YamlProblem} with file, line and key, or a
 * {@link org.itaconsolidator.settings.SettingsProblem} if there is no such place. Nothing is created on the disk.
 */
package org.itaconsolidator.settings;
